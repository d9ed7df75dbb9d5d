package io.vigil.app.security.sso;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param clientId of the application (AppKey)
 * @param clientSecret of the application (AppSecret)
 * @param label on the button; {@code null} for the usual one
 * @param attribute of a person that stands in the accounts: {@code unionId}, {@code mobile} …
 * @param login page on which people agree
 * @param api to which codes are shown
 */
@ConfigurationProperties("vigil.sign-in.dingtalk")
record DingTalkSettings(
    String clientId,
    String clientSecret,
    @Nullable String label,
    @DefaultValue("unionId") String attribute,
    @DefaultValue("https://login.dingtalk.com/oauth2/auth") String login,
    @DefaultValue("https://api.dingtalk.com") String api) {}
