package org.shaodao.demo;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The ground of these tests: regions, agencies, access and the town on an H2 of their own, without the engine. */
@TestConfiguration
@EnableAutoConfiguration(excludeName = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration")
@ComponentScan({"org.shaodao.region", "org.shaodao.agency"})
@EntityScan({"org.shaodao.region", "org.shaodao.agency"})
@EnableJpaRepositories({"org.shaodao.region", "org.shaodao.agency"})
class TownGround {}
