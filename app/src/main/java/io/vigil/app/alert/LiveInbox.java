package io.vigil.app.alert;

import io.vigil.api.alert.CountUnread;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages how many alerts wait unread. One question is asked for all that are open on this
 * node, and none where no page is. It stops before the web server, which would wait for every open
 * page until its patience ends.
 */
@Component
public class LiveInbox implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveInbox.class);
  private static final String EVENT = "unread";

  /** Alerts that ask for something, and all that are unread: the head counts only the former. */
  private record Waiting(long asking, long unread) {

    static Waiting of(String account, CountUnread.Result found) {
      return new Waiting(
          found.asking().getOrDefault(account, 0L), found.unread().getOrDefault(account, 0L));
    }

    String data() {
      return asking + " " + unread;
    }
  }

  private final AlertOffice office;
  private final Duration liveFor;
  private final Map<String, Set<SseEmitter>> open = new ConcurrentHashMap<>();
  private final Map<String, Waiting> told = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-inbox").factory());

  private volatile boolean running = true;

  LiveInbox(
      AlertOffice office,
      @Value("${vigil.alerts.live-for:10m}") Duration liveFor,
      @Value("${vigil.alerts.live-every:2s}") Duration every) {
    this.office = office;
    this.liveFor = liveFor;
    clock.scheduleWithFixedDelay(
        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A page of an account, which opens another one when this has run out. */
  public SseEmitter open(String account) {
    var page = new SseEmitter(liveFor.toMillis());
    page.onCompletion(() -> close(account, page));
    page.onTimeout(page::complete);
    page.onError(e -> close(account, page));
    send(account, page, Waiting.of(account, office.unread(List.of(account))));
    open.computeIfAbsent(account, key -> ConcurrentHashMap.newKeySet()).add(page);
    if (!running) {
      end(page);
    }
    return page;
  }

  private void close(String account, SseEmitter page) {
    open.computeIfPresent(
        account,
        (key, pages) -> {
          pages.remove(page);
          return pages.isEmpty() ? null : pages;
        });
    told.keySet().retainAll(open.keySet());
  }

  private void look() {
    try {
      List<String> accounts = List.copyOf(open.keySet());
      if (!accounts.isEmpty()) {
        CountUnread.Result unread = office.unread(accounts);
        accounts.forEach(account -> tell(account, Waiting.of(account, unread)));
      }
    } catch (RuntimeException e) {
      LOG.debug("the read side does not say what is unread", e);
    }
  }

  private void tell(String account, Waiting waiting) {
    if (!waiting.equals(told.put(account, waiting))) {
      open.getOrDefault(account, Set.of()).forEach(page -> send(account, page, waiting));
    }
  }

  private void send(String account, SseEmitter page, Waiting waiting) {
    try {
      page.send(SseEmitter.event().name(EVENT).data(waiting.data()));
    } catch (IOException | IllegalStateException e) {
      LOG.debug("a page has gone", e);
      close(account, page);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.values().forEach(pages -> pages.forEach(LiveInbox::end));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @PreDestroy
  void close() {
    clock.shutdownNow();
  }

  private static void end(SseEmitter page) {
    try {
      page.complete();
    } catch (IllegalStateException e) {
      LOG.debug("a page has gone", e);
    }
  }
}
