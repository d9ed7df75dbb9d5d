package io.vigil.app.database;

import java.nio.file.Path;

/** A running PostgreSQL with a kept data directory, held by this process until closed. */
public final class VigilPostgres implements AutoCloseable {

  private final DataDirectoryLock lock;
  private final Postmaster postmaster;
  private final Secrets secrets;
  private final int port;
  private boolean closed;

  private VigilPostgres(DataDirectoryLock lock, Postmaster postmaster, Secrets secrets, int port) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.secrets = secrets;
    this.port = port;
  }

  public static VigilPostgres start(Path dataDirectory) {
    return start(PostgresSettings.in(dataDirectory));
  }

  /**
   * Stops a server that a killed process left in the directory, then starts one.
   *
   * @throws DataDirectoryInUse if another live process holds the directory
   * @throws PostgresFailure if the server cannot be started
   */
  public static VigilPostgres start(PostgresSettings settings) {
    var lock = DataDirectoryLock.acquire(settings.dataDirectory());
    try {
      return started(settings, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static VigilPostgres started(PostgresSettings settings, DataDirectoryLock lock) {
    var secrets = new Secrets(settings.dataDirectory());
    var programs = new Programs(new Binaries(settings.binaries()).home());
    var postmaster = new Postmaster(settings.cluster(), new ServerLog(settings.log()), programs);
    postmaster.stopLeftover();
    new Cluster(settings.cluster(), secrets, programs).initialiseOnce();
    try {
      var port = postmaster.start(settings.port());
      new Roles(secrets).ensure(port);
      return new VigilPostgres(lock, postmaster, secrets, port);
    } catch (RuntimeException e) {
      postmaster.stop();
      throw e;
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true&ApplicationName=vigil"
        .formatted(port, Roles.DATABASE);
  }

  public int port() {
    return port;
  }

  public String username() {
    return Roles.OWNER;
  }

  public String password() {
    return secrets.passwordOf(Roles.OWNER);
  }

  /** Reads what is granted to it and writes nothing: for dashboards. */
  public String boardUsername() {
    return Roles.BOARD;
  }

  public String boardPassword() {
    return secrets.passwordOf(Roles.BOARD);
  }

  /** Stops the server, then gives the directory up; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      postmaster.stop();
    }
  }
}
