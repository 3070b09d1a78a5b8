package org.shaodao.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens accounts. None exists by itself. */
public interface AccountRegister {

    /**
     * Opens an account with a password.
     *
     * @throws IllegalArgumentException when the password is none by {@code policy/sign-in.json}
     */
    void open(String account, long officerId, Set<Role> roles, String password);

    /**
     * Opens accounts that no password opens, for those who have none yet.
     *
     * @return how many were new
     */
    int openWithoutPassword(List<Entry> entries);

    /** Whether there is no account yet: the town has just been founded. */
    boolean none();

    /**
     * Opens an account with a password that the person changes at the first sign-in.
     *
     * @return the password, told once
     */
    String openWithFirstPassword(String account, long officerId, Set<Role> roles);

    /** What is wrong with a password for an account, by {@code policy/sign-in.json}; empty when nothing is. */
    Optional<String> passwordFault(String password, String account);

    /** The open account of a person, as a session will know it. */
    Optional<SignedIn> accountOf(long officerId, SignedIn.Door door);

    record Entry(String account, long officerId, Set<Role> roles) {}
}
