import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * google-java-format over all sources: {@code check} names what differs, {@code write} mends it.
 */
class Format {

  private static final Set<String> SKIPPED = Set.of("target", "data", "node_modules");

  public static void main(String[] args) throws Exception {
    var arguments = new ArrayList<>(options(args[0]));
    var files = sources(Path.of(args[1]));
    arguments.addAll(files);
    if (!files.isEmpty() && format(arguments) != 0) {
      System.err.println(
          "The sources named above are not formatted. Run ./mvnw -N -Pformat process-sources");
      System.exit(1);
    }
  }

  private static List<String> options(String mode) {
    return mode.equals("write")
        ? List.of("--replace")
        : List.of("--dry-run", "--set-exit-if-changed");
  }

  private static int format(List<String> arguments) throws Exception {
    var out = new PrintWriter(System.err, true);
    return new Main(out, out, InputStream.nullInputStream())
        .format(arguments.toArray(String[]::new));
  }

  private static List<String> sources(Path root) throws IOException {
    var files = new ArrayList<String>();
    Files.walkFileTree(root, new SourceVisitor(files));
    return files;
  }

  private static class SourceVisitor extends SimpleFileVisitor<Path> {

    private final List<String> files;

    SourceVisitor(List<String> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var name = folder.getFileName().toString();
      var skipped = SKIPPED.contains(name) || name.length() > 1 && name.startsWith(".");
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java")) {
        files.add(file.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
