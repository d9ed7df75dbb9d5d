package io.vigil.app.role;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(RoleComponents.class)
class RoleConfiguration {}
