package io.vigil.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one runnable. The other modules are scanned by the roles that run here. */
@SpringBootApplication
public class VigilApplication {

  public static void main(String[] args) {
    // Axon advertises its console at every start otherwise
    System.setProperty("disable-axoniq-console-message", "true");
    SpringApplication.run(VigilApplication.class, args);
  }
}
