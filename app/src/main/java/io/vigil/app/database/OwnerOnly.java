package io.vigil.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Files and directories that nobody but their owner may read. */
final class OwnerOnly {

  private OwnerOnly() {}

  static void directory(Path directory) throws IOException {
    if (Files.notExists(directory)) {
      Files.createDirectory(directory, attributes(directory, "rwx------"));
    }
    restrict(directory);
  }

  /** For creation, so that there is no moment in which others can open the file. */
  static FileAttribute<?>[] attributes(Path path, String permissions) {
    return posix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  static void restrict(Path path) throws IOException {
    if (posix(path)) {
      var permissions = Files.isDirectory(path) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } else {
      restrictByAcl(path);
    }
  }

  private static void restrictByAcl(Path path) throws IOException {
    var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (view != null) {
      view.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(view.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
