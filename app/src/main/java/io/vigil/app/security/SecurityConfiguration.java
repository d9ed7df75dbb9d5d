package io.vigil.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;

/** Two ways in: machines by header under {@code /api}, people by the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
          + " base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

  private final AnonymousComplaints anonymous;
  private final UnsignedUploads uploads;

  SecurityConfiguration(
      @Value("${vigil.complaints.anonymous:false}") boolean anonymous,
      @Value("${vigil.complaints.anonymous-files:3}") int files,
      @Value("${vigil.complaints.anonymous-file:10MB}") DataSize largest) {
    this.anonymous = new AnonymousComplaints(anonymous);
    this.uploads = new UnsignedUploads(files, largest);
  }

  @Bean
  @Order(1)
  SecurityFilterChain machines(
      HttpSecurity http,
      AuthenticationManager manager,
      Tokens tokens,
      ProblemWriter problems,
      SessionGuard guard)
      throws Exception {
    return headers(http, List.of())
        .authenticationManager(manager)
        .securityMatcher("/api/**", "/actuator/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/actuator/health", "/actuator/health/*")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAnyRole(Role.ADMIN.name(), Role.METRICS.name())
                    .requestMatchers(anonymous::isForMachines)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .addFilterBefore(new BearerTokenFilter(tokens, problems), BasicAuthenticationFilter.class)
        .addFilterBefore(guard, AuthorizationFilter.class)
        .addFilterBefore(uploads, AuthorizationFilter.class)
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(
      HttpSecurity http,
      AuthenticationManager manager,
      SessionGuard guard,
      ObjectProvider<WayIn> doors)
      throws Exception {
    List<WayIn> ways = doors.orderedStream().toList();
    ways.forEach(way -> way.open(http));
    return headers(http, ways)
        .authenticationManager(manager)
        .addFilterBefore(uploads, CsrfFilter.class)
        .addFilterBefore(guard, AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/sign-in",
                        "/sign-in/**",
                        "/demo/sign-in",
                        "/password/*",
                        "/language/*",
                        "/a/*",
                        "/public",
                        "/public/**",
                        "/lib/**",
                        "/assets/**",
                        "/error")
                    .permitAll()
                    .requestMatchers(anonymous::isForPeople)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in").usernameParameter("login").defaultSuccessUrl("/", false))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(new SignOut(ways)))
        .exceptionHandling(
            refusals ->
                refusals.defaultAuthenticationEntryPointFor(
                    (request, response, refusal) -> {
                      response.setHeader("HX-Redirect", "/sign-in");
                      response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    },
                    request -> request.getHeader("HX-Request") != null))
        .build();
  }

  @Bean
  SessionGuard sessionGuard(
      Accounts accounts, Deputies deputies, ObjectProvider<SessionRule> rules) {
    return new SessionGuard(accounts, deputies, rules.orderedStream().toList());
  }

  /** It belongs behind the sign-in of both chains, not on every request. */
  @Bean
  FilterRegistrationBean<SessionGuard> sessionGuardOnlyInChains(SessionGuard guard) {
    var registration = new FilterRegistrationBean<>(guard);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  @ConditionalOnMissingBean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher publisher) {
    return new DefaultAuthenticationEventPublisher(publisher);
  }

  @Bean
  AuthenticationManager authenticationManager(
      Accounts accounts,
      PasswordEncoder passwords,
      SignInThrottle throttle,
      PasswordSignIn rule,
      AuthenticationEventPublisher events) {
    var provider = new DaoAuthenticationProvider(accounts);
    provider.setPasswordEncoder(passwords);
    provider.setPreAuthenticationChecks(
        account -> {
          throttle.check(account);
          rule.check(account);
        });
    var manager = new ProviderManager(provider);
    manager.setAuthenticationEventPublisher(events);
    return manager;
  }

  /**
   * A session cookie is sent by the browser unasked, and so is a password that the browser has
   * remembered for a site: both need proof that a page of ours asked.
   */
  private static boolean needsCsrfToken(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return false;
    }
    boolean bySession =
        request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getSession(false) != null;
    return bySession || "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }

  /** Browsers hold the addresses to which a form leads in the end against the policy too. */
  private static HttpSecurity headers(HttpSecurity http, List<WayIn> ways) throws Exception {
    String policy =
        CONTENT_POLICY
            + ways.stream().map(way -> " " + way.origin()).distinct().collect(Collectors.joining());
    return http.headers(
        headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                .contentTypeOptions(Customizer.withDefaults()));
  }
}
