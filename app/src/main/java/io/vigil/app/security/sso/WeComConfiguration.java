package io.vigil.app.security.sso;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** WeCom, where {@code vigil.sign-in.wecom.corp-id} names the organisation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("vigil.sign-in.wecom.corp-id")
@EnableConfigurationProperties(WeComSettings.class)
class WeComConfiguration {

  @Bean
  WorkChatWayIn weComWayIn(
      WeComSettings settings,
      Clock clock,
      Address address,
      Arrivals arrivals,
      ArrivalRefused refused) {
    var chat = new WeCom(settings, WorkChatHttp.client(), clock);
    return new WorkChatWayIn(chat, address, arrivals, refused);
  }
}
