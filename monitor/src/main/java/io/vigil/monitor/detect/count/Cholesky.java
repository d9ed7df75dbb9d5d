package io.vigil.monitor.detect.count;

/** The inverse of a small symmetric positive definite matrix. */
final class Cholesky {
  private Cholesky() {}

  /**
   * By the factor L with {@code A = L Lᵀ} and {@code A⁻¹ = L⁻ᵀ L⁻¹}.
   *
   * @return an inverse full of {@code NaN} where the matrix is not positive definite
   */
  static double[][] inverse(double[][] matrix) {
    double[][] inverted = invertedFactor(factor(matrix));
    int n = matrix.length;
    double[][] inverse = new double[n][n];
    for (int row = 0; row < n; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = 0;
        for (int k = row; k < n; k++) {
          sum += inverted[k][row] * inverted[k][column];
        }
        inverse[row][column] = sum;
        inverse[column][row] = sum;
      }
    }
    return inverse;
  }

  private static double[][] factor(double[][] matrix) {
    double[][] factor = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int k = 0; k < column; k++) {
          rest -= factor[row][k] * factor[column][k];
        }
        factor[row][column] = row == column ? Math.sqrt(rest) : rest / factor[column][column];
      }
    }
    return factor;
  }

  private static double[][] invertedFactor(double[][] factor) {
    int n = factor.length;
    double[][] inverted = new double[n][n];
    for (int column = 0; column < n; column++) {
      inverted[column][column] = 1 / factor[column][column];
      for (int row = column + 1; row < n; row++) {
        double sum = 0;
        for (int k = column; k < row; k++) {
          sum -= factor[row][k] * inverted[k][column];
        }
        inverted[row][column] = sum / factor[row][row];
      }
    }
    return inverted;
  }
}
