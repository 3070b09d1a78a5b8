/**
 * 时限: budget, append-only ledger, rungs and due instant of every clock, and why it is due then. A due instant is the
 * replay of the ledger; it is never overwritten by hand and never rebuilt destructively. The module says <em>when</em>;
 * the engine keeps the one timer of each ladder.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "时限",
        allowedDependencies = {"worktime", "engine", "register"})
package org.shaodao.clock;
