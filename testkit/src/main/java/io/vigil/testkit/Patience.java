package io.vigil.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** What a test waits for may take long on a busy machine; a wait is no measure of speed. */
public final class Patience implements LauncherSessionListener {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(LONG_ENOUGH);
  }
}
