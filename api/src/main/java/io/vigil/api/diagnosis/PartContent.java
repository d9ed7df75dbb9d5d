package io.vigil.api.diagnosis;

import io.vigil.api.message.Rejection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a part of a self-diagnosis.
 *
 * @param part code of an element, {@link PartForm#OVERVIEW_PART} or {@link DiagnosisLevel#WHOLE}
 * @param texts by box; a box that is left out is empty
 * @param conclusion by the codes of the scheme; {@code null} while there is none
 * @param values that the texts rest on
 */
public record PartContent(
    String part, Map<Box, String> texts, @Nullable String conclusion, List<CitedValue> values) {
  private static final List<String> NOT_STARTED = List.of("尚未开始", "not started");
  private static final double LEAST_SHARE = 0.4;
  private static final double MOST_SHARE = 0.6;

  public PartContent {
    Map<Box, String> kept = new EnumMap<>(Box.class);
    texts.forEach(
        (box, text) -> {
          if (!text.isBlank()) {
            kept.put(box, text.strip());
          }
        });
    texts = Map.copyOf(kept);
    values = List.copyOf(values);
  }

  /** A part in which nothing is written yet. */
  public static PartContent empty(String part) {
    return new PartContent(part, Map.of(), null, List.of());
  }

  public PartForm form() {
    return PartForm.of(part);
  }

  public String text(Box box) {
    return texts.getOrDefault(box, "");
  }

  /** 字数 of all boxes that share a limit. */
  public int count(TextGroup group) {
    return form().boxes().stream()
        .filter(box -> box.group() == group)
        .mapToInt(box -> WordCount.of(text(box)))
        .sum();
  }

  /**
   * @throws TextTooLong if a box makes a text longer than it may be, with what it is and may be
   */
  public void require(TextLimits limits) {
    for (Box box : texts.keySet()) {
      if (!form().boxes().contains(box)) {
        throw Rejection.invalid(
            "diagnosis.box",
            "'%s' is no box of part '%s'; write into %s.",
            box,
            part,
            form().boxes());
      }
    }
    for (TextGroup group : TextGroup.values()) {
      int count = count(group);
      if (count > limits.of(group)) {
        throw new TextTooLong(this, group, count, limits.of(group));
      }
    }
  }

  /**
   * Share of problems and causes in the opinion, 0 to 1; {@code null} while there is no opinion or
   * the form does not ask for them.
   */
  public @Nullable Double problemShare() {
    int all = count(TextGroup.OPINION);
    return form() != PartForm.ELEMENT || all == 0
        ? null
        : (double) (WordCount.of(text(Box.PROBLEMS)) + WordCount.of(text(Box.CAUSES))) / all;
  }

  /** Whether problems and causes are about half of the opinion: 40 to 60 in a hundred. */
  public boolean isBalanced() {
    Double share = problemShare();
    return share == null || share >= LEAST_SHARE && share <= MOST_SHARE;
  }

  /**
   * Whether the effect rests on something: on a value that is later than another one of the same
   * control point, or on the plain words that the measures have not begun.
   */
  public boolean isEffectGrounded() {
    String effect = text(Box.EFFECT);
    return NOT_STARTED.stream().anyMatch(effect::contains)
        || values.stream().anyMatch(value -> values.stream().anyMatch(v -> isLater(v, value)));
  }

  private static boolean isLater(CitedValue one, CitedValue other) {
    return one.controlPoint().equals(other.controlPoint())
        && one.unit().equals(other.unit())
        && one.until().isAfter(other.until());
  }

  /** What is missing until this part can be handed in. */
  public List<PartGap> gaps() {
    List<PartGap> gaps = new ArrayList<>();
    Stream<Box> empty = form().boxes().stream().filter(box -> text(box).isEmpty());
    empty.map(box -> new PartGap(PartGap.Kind.EMPTY_BOX, box)).forEach(gaps::add);
    if (form().isConcluded() && conclusion == null) {
      gaps.add(new PartGap(PartGap.Kind.NO_CONCLUSION, null));
    }
    if (!text(Box.EFFECT).isEmpty() && !isEffectGrounded()) {
      gaps.add(new PartGap(PartGap.Kind.EFFECT_WITHOUT_VALUE, Box.EFFECT));
    }
    return gaps;
  }

  public boolean isComplete() {
    return gaps().isEmpty();
  }
}
