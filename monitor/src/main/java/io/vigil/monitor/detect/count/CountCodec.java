package io.vigil.monitor.detect.count;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * A series as few bytes, to be kept between periods: per period the count plus one, 0 for a period
 * without a report, and the change of the exposure, each in groups of seven bits. Exposures are
 * kept as whole numbers.
 *
 * <p>520 weeks of up to 126 cases with exposures that change by up to 63 take 1,042 bytes.
 */
public final class CountCodec {
  private static final int LOW = 0x7f;
  private static final int MORE = 0x80;

  private CountCodec() {}

  /** The bytes of a series. */
  public static byte[] encode(CountSeries series) {
    var out = new ByteArrayOutputStream();
    write(out, series.weeks());
    long before = 0;
    for (int week = 0; week < series.weeks(); week++) {
      write(out, series.missing(week) ? 0 : (long) series.counts()[week] + 1);
      long exposure = Math.round(series.exposures()[week]);
      long change = exposure - before;
      write(out, change << 1 ^ change >> 63);
      before = exposure;
    }
    return out.toByteArray();
  }

  /** The series of some bytes. */
  public static CountSeries decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int weeks = (int) read(in);
    double[] counts = new double[weeks];
    double[] exposures = new double[weeks];
    long exposure = 0;
    for (int week = 0; week < weeks; week++) {
      long count = read(in);
      counts[week] = count == 0 ? Double.NaN : count - 1;
      long change = read(in);
      exposure += change >>> 1 ^ -(change & 1);
      exposures[week] = exposure;
    }
    return new CountSeries(counts, exposures);
  }

  private static void write(ByteArrayOutputStream out, long number) {
    long left = number;
    while (left > LOW) {
      out.write((int) (left & LOW | MORE));
      left >>>= 7;
    }
    out.write((int) left);
  }

  private static long read(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      number |= (long) (next & LOW) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}
