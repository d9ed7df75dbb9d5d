package io.vigil.app.axon;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Axon 4.13 names the auto-configurations of Boot 3 only. Without this one it looks for a data
 * source before Boot 4 has made it and silently falls back to an event bus that stores nothing.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    },
    beforeName = {
      "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
      "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration"
    })
public class AxonOrderingAutoConfiguration {}
