package org.shaodao.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the modules' night jobs run: reconciliation of the worklist, forgetting of old write keys. */
@Configuration
@EnableScheduling
class NightWork {}
