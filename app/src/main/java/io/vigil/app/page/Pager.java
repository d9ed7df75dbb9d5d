package io.vigil.app.page;

/** Where a long list stands. */
record Pager(int page, int size, long total) {

  public boolean hasPrevious() {
    return page > 0;
  }

  public boolean hasNext() {
    return (page + 1L) * size < total;
  }

  public boolean isNeeded() {
    return total > size;
  }

  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }
}
