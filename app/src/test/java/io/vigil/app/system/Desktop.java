package io.vigil.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody of the college before the pages of cases, in a window of their own. */
final class Desktop implements AutoCloseable {
  private static final int WIDTH = 1280;

  /** Unfolds what a form stands in, and writes what must not stay empty. */
  private static final String READY =
      """
      form => {
        for (let at = form.closest('details'); at; at = at.parentElement.closest('details')) {
          at.open = true;
        }
        form.querySelectorAll('textarea[required]').forEach(one => { one.value ||= '已办理'; });
      }
      """;

  private final Stage stage;
  private final BrowserContext window;
  private final Page page;

  Desktop(Stage stage, Account who) {
    this.stage = stage;
    this.window = stage.browser().window(WIDTH);
    this.page = window.newPage();
    who.signIn(page, stage.address("/sign-in"));
  }

  /** Takes a step of a case once its page offers it. */
  void take(String path, String step, Map<String, String> told) {
    String form = "form[action$='%s/%s']".formatted(path, step);
    Stage.await()
        .until(
            () -> {
              page.navigate(stage.address(path));
              return page.locator(form).count() == 1;
            });
    send(form, told);
  }

  void take(String path, String step) {
    take(path, step, Map.of());
  }

  /** Fills in a form of a page and sends it. */
  void fill(String path, String action, Map<String, String> told) {
    page.navigate(stage.address(path));
    send("form[action$='%s']".formatted(action), told);
  }

  private void send(String form, Map<String, String> told) {
    page.evalOnSelector(form, READY);
    told.forEach((name, value) -> write(page.locator(form + " [name='" + name + "']"), value));
    page.locator(form).locator("button").last().click();
    assertThat(page.locator("main .alert-danger").allInnerTexts()).as(form).isEmpty();
  }

  private static void write(Locator field, String value) {
    if (field.first().evaluate("one => one.tagName").equals("SELECT")) {
      field.first().selectOption(value);
    } else {
      field.first().fill(value);
    }
  }

  /** Waits until a page says something. */
  void sees(String path, String words) {
    Stage.await()
        .until(
            () -> {
              page.navigate(stage.address(path));
              return page.locator("main").innerText().contains(words);
            });
  }

  @Override
  public void close() {
    window.close();
  }
}
