package io.vigil.api.review;

import io.vigil.api.casework.Transitions;
import java.util.Map;
import java.util.Set;

/** What can be done with a review. */
public enum ReviewStep {
  MOVE,
  NAME_CONFLICT,
  APPOINT_EXPERT,
  SET_MATERIAL,
  PUBLISH_MATERIALS,
  TAKE_SELF_CONCLUSIONS,
  RECORD_CONCLUSION,
  OVERRIDE_MATCH,
  JUDGE_MEASURES,
  CONCLUDE,
  REVISIT,
  APPLY_AGAIN;

  public static final Transitions<ReviewState, ReviewStep> TABLE =
      Transitions.of(
          ReviewState.class,
          ReviewStep.class,
          Map.of(
              ReviewState.PREPARING,
              Set.of(
                  MOVE,
                  NAME_CONFLICT,
                  APPOINT_EXPERT,
                  SET_MATERIAL,
                  PUBLISH_MATERIALS,
                  TAKE_SELF_CONCLUSIONS),
              ReviewState.PUBLISHED,
              Set.of(
                  MOVE,
                  NAME_CONFLICT,
                  APPOINT_EXPERT,
                  SET_MATERIAL,
                  TAKE_SELF_CONCLUSIONS,
                  RECORD_CONCLUSION,
                  OVERRIDE_MATCH,
                  JUDGE_MEASURES,
                  CONCLUDE),
              ReviewState.IMPROVING,
              Set.of(REVISIT, APPLY_AGAIN)));
}
