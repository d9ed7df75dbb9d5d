package io.vigil.monitor.detect.runlength;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Gauss-Legendre nodes on an interval, and Fredholm equations of the second kind solved on them.
 */
record Quadrature(double[] nodes, double[] weights) {
  private static final GaussIntegratorFactory FACTORY = new GaussIntegratorFactory();

  static Quadrature on(double low, double high, int size) {
    GaussIntegrator rule = FACTORY.legendre(size, low, high);
    double[] nodes = new double[size];
    double[] weights = new double[size];
    Arrays.setAll(nodes, rule::getPoint);
    Arrays.setAll(weights, rule::getWeight);
    return new Quadrature(nodes, weights);
  }

  int size() {
    return nodes.length;
  }

  double node(int i) {
    return nodes[i];
  }

  double weight(int i) {
    return weights[i];
  }

  /**
   * Solves {@code f(x) = 1 + atom(x) f(first) + integral of density(x, y) f(y) dy} at {@code first}
   * and the nodes; element 0 of the answer is {@code f(first)}.
   */
  double[] solve(double first, DoubleUnaryOperator atom, DoubleBinaryOperator density) {
    int size = size() + 1;
    RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(size);
    for (int i = 0; i < size; i++) {
      double from = i == 0 ? first : node(i - 1);
      matrix.addToEntry(i, 0, -atom.applyAsDouble(from));
      for (int j = 1; j < size; j++) {
        matrix.addToEntry(i, j, -density.applyAsDouble(from, node(j - 1)) * weight(j - 1));
      }
    }
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return new LUDecomposition(matrix, 0).getSolver().solve(new ArrayRealVector(ones)).toArray();
  }
}
