package org.shaodao.access.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.shaodao.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/**
 * How people come in, as {@code policy/sign-in.json} says.
 *
 * @param source of the rules
 * @param alone roles that nobody has beside another one (三员分立)
 */
record SignInPolicy(
        String source,
        Password password,
        LockOut lockOut,
        SessionRule sessions,
        Factor secondFactor,
        Set<Role> alone,
        Tokens tokens) {

    /**
     * @param shortest characters
     * @param kinds of large letters, small letters, figures and everything else, how many at least
     * @param days after which it must be changed
     * @param remembered how many of the last ones may not come again
     * @param firstDays how long one that somebody else has given opens the account
     * @param common ones that everybody tries first
     * @param words that are no better with figures and signs before and behind them
     */
    record Password(
            int shortest,
            int kinds,
            int days,
            int remembered,
            int firstDays,
            List<String> common,
            List<String> words) {}

    /**
     * @param failures in a row that lock an account
     * @param minutes how long nobody can sign in, not even with the right password
     */
    record LockOut(int failures, int minutes) {

        Duration pause() {
            return Duration.ofMinutes(minutes);
        }
    }

    /** @param most that one person has at a time; one more ends the oldest */
    record SessionRule(int most) {}

    /** @param roles that need it */
    record Factor(Set<Role> roles, int recoveryCodes) {}

    record Tokens(int most, int longestDays) {}

    boolean needsFactor(Set<Role> own) {
        return own.stream().anyMatch(secondFactor.roles()::contains);
    }

    @Configuration
    static class File {

        @Bean
        SignInPolicy signInPolicy(ObjectMapper json) throws IOException {
            return json.readValue(new ClassPathResource("policy/sign-in.json").getInputStream(), SignInPolicy.class);
        }
    }
}
