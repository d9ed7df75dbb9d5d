package io.vigil.app.security.sso;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param corpId of the organisation
 * @param agentId of the application in it
 * @param secret of the application
 * @param label on the button; {@code null} for the usual one
 * @param login page with the code to be scanned, for browsers outside of WeCom
 * @param inApp page that proves who somebody is within WeCom, without a question
 * @param api to which codes are shown
 */
@ConfigurationProperties("vigil.sign-in.wecom")
record WeComSettings(
    String corpId,
    String agentId,
    String secret,
    @Nullable String label,
    @DefaultValue("https://login.work.weixin.qq.com/wwlogin/sso/login") String login,
    @DefaultValue("https://open.weixin.qq.com/connect/oauth2/authorize") String inApp,
    @DefaultValue("https://qyapi.weixin.qq.com") String api) {}
