package io.vigil.app.grafana;

/**
 * One SQL text of a board.
 *
 * @param place board and panel or variable, for messages
 * @param series whether Grafana reads the answer as time series
 */
record Query(String place, String sql, boolean series) {

  @Override
  public String toString() {
    return place;
  }
}
