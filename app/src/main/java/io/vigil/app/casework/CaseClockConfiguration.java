package io.vigil.app.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vigil.app.demo.DemoFeeder;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import java.time.Clock;
import java.time.Duration;
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
    return new CaseClock(cases, commands, clock);
  }

  @Bean
  RecurringTask<Void> caseClockTask(
      CaseClock caseClock,
      ObjectProvider<DemoFeeder> demo,
      @Value("${vigil.limits.look-every:5s}") Duration every) {
    return Tasks.recurring("case-clock", FixedDelay.of(every))
        .execute(
            (instance, context) -> {
              if (demo.stream().allMatch(DemoFeeder::isOver)) {
                caseClock.tick();
              }
            });
  }
}
