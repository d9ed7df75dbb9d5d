package io.vigil.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What measures Vigil, one command each, named by the first argument. Without a name, or where the
 * first argument is an option, it is the speed benchmark.
 */
public final class Bench {
  private static final String SPEED = "speed";
  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("alerts", AlertsBenchmark::run),
          Map.entry("attendance", AttendanceStudy::run),
          Map.entry("burst", BurstBenchmark::run),
          Map.entry("counts", CountsCommand::run),
          Map.entry("detect", DetectCommand::run),
          Map.entry("falsealarms", FalseAlarmStudy::run),
          Map.entry("flat", FlatBenchmark::run),
          Map.entry("kills", KillBenchmark::run),
          Map.entry("latency", LatencyBenchmark::run),
          Map.entry("nab", NabCommand::run),
          Map.entry("proportions", ProportionsCommand::run),
          Map.entry(SPEED, SpeedBenchmark::run));

  /** What a command does with the arguments behind its name. */
  @FunctionalInterface
  interface Command {
    void run(List<String> arguments) throws Exception;
  }

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    int code = run(List.of(arguments), System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs the command that is asked for; 2 where it cannot be done as asked, with the reason. */
  static int run(List<String> arguments, PrintStream errors) throws Exception {
    boolean named = !arguments.isEmpty() && !arguments.getFirst().startsWith("--");
    try {
      command(named ? arguments.getFirst() : SPEED)
          .run(named ? arguments.subList(1, arguments.size()) : arguments);
      return 0;
    } catch (Refused refused) {
      errors.println(refused.getMessage());
      return 2;
    }
  }

  private static Command command(String name) throws Refused {
    Command command = COMMANDS.get(name);
    if (command == null) {
      throw new Refused(
          "There is no command '%s'. Give one of %s."
              .formatted(name, String.join(", ", new TreeSet<>(COMMANDS.keySet()))));
    }
    return command;
  }
}
