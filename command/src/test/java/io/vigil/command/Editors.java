package io.vigil.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.api.message.Rejection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Several people who change one setting, each with a version before them. */
public final class Editors {
  private Editors() {}

  /** How an order is given. */
  @FunctionalInterface
  public interface Giving<T> {
    @Nullable Object give(T order) throws Exception;
  }

  /** What each was answered: the version that came of the order, or the code of the refusal. */
  public static <T> List<Object> atOnce(List<T> orders, Giving<T> giving) {
    List<CompletableFuture<Object>> sent =
        orders.stream()
            .map(order -> CompletableFuture.supplyAsync(() -> answer(order, giving)))
            .toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  private static <T> Object answer(T order, Giving<T> giving) {
    try {
      return Objects.requireNonNull(giving.give(order));
    } catch (Rejection refused) {
      return refused.code();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static void assertSuperseded(ThrowingCallable order, Object newest) {
    assertThatThrownBy(order)
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("version.superseded");
              assertThat(refusal.kind()).isEqualTo(Rejection.Kind.CONFLICT);
              assertThat(refusal.parameters()).containsExactly(newest);
            });
  }
}
