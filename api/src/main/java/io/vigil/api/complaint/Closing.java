package io.vigil.api.complaint;

/** Why a request was closed. */
public enum Closing {
  SATISFIED,
  /** Nobody said within the time whether the reply was satisfactory. */
  NO_ANSWER,
  /** Whoever took it in closed it, with a reason. */
  SETTLED
}
