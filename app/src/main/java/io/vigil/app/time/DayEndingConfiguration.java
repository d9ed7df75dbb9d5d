package io.vigil.app.time;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vigil.app.demo.DemoFeeder;
import io.vigil.app.role.ConditionalOnRole;
import io.vigil.app.role.Role;
import io.vigil.command.calendar.DayEnding;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says that days are over soon after midnight, on one node. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.COMMAND)
class DayEndingConfiguration {
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> dayEndingTask(DayEnding days, ObjectProvider<DemoFeeder> demo) {
    return Tasks.recurring("day-ending", FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              if (demo.stream().allMatch(DemoFeeder::isOver)) {
                days.endDays(Map.of());
              }
            });
  }
}
