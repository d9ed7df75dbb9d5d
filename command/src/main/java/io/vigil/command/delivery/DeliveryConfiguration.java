package io.vigil.command.delivery;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates. */
@Configuration(proxyBeanMethods = false)
@Import({Confirmation.class, Reminder.class, SpotCheck.class})
public class DeliveryConfiguration {}
