package io.vigil.app.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vigil.app.demo.DemoFeeder;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells cases that a limit has been reached, on one node. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.COMMAND)
class CaseClockConfiguration {

  @Bean
  CaseClock caseClock(ObjectProvider<DueCases> cases, CommandGateway commands, Clock clock) {
    return new CaseClock(cases, Predicate.not(DueCases::takesLong), commands, clock);
  }

  @Bean
  RecurringTask<Void> caseClockTask(
      CaseClock caseClock,
      ObjectProvider<DemoFeeder> demo,
      @Value("${vigil.limits.look-every:5s}") Duration every) {
    return task("case-clock", caseClock, demo, every);
  }

  /** What takes long is done beside the clock: limits, escalations and reminders go on. */
  @Bean
  RecurringTask<Void> longWorkTask(
      ObjectProvider<DueCases> cases,
      CommandGateway commands,
      Clock clock,
      ObjectProvider<DemoFeeder> demo,
      @Value("${vigil.limits.look-every:5s}") Duration every) {
    var longWork = new CaseClock(cases, DueCases::takesLong, commands, clock);
    return task("long-work", longWork, demo, every);
  }

  private static RecurringTask<Void> task(
      String name, CaseClock clock, ObjectProvider<DemoFeeder> demo, Duration every) {
    return Tasks.recurring(name, FixedDelay.of(every))
        .execute(
            (instance, context) -> {
              if (demo.stream().allMatch(DemoFeeder::isOver)) {
                clock.tick();
              }
            });
  }
}
