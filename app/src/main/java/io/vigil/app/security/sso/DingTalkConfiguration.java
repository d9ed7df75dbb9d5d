package io.vigil.app.security.sso;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** DingTalk, where {@code vigil.sign-in.dingtalk.client-id} names an application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("vigil.sign-in.dingtalk.client-id")
@EnableConfigurationProperties(DingTalkSettings.class)
class DingTalkConfiguration {

  @Bean
  WorkChatWayIn dingTalkWayIn(
      DingTalkSettings settings, Address address, Arrivals arrivals, ArrivalRefused refused) {
    return new WorkChatWayIn(
        new DingTalk(settings, WorkChatHttp.client()), address, arrivals, refused);
  }
}
