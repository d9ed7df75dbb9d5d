package io.vigil.api.imports;

/** What became of the rows of an import. */
public record ImportCounts(long accepted, long unchanged, long corrected, long rejected) {
  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  public ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        accepted + other.accepted,
        unchanged + other.unchanged,
        corrected + other.corrected,
        rejected + other.rejected);
  }

  public long total() {
    return accepted + unchanged + corrected + rejected;
  }
}
