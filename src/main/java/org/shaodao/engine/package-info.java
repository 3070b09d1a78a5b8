/**
 * 引擎: the only package that knows Camunda. It starts, completes, correlates and cancels diagrams, asks the decision
 * tables, keeps the one timer of each ladder, tells the other modules when a task appears or ends, and is the wall that
 * lets an administrator's diagram call the process vocabulary and nothing else.
 */
@org.springframework.modulith.ApplicationModule(displayName = "引擎")
package org.shaodao.engine;
