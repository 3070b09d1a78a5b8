package org.shaodao.access;

/** Proves who somebody is. */
public interface SignIn {

    /**
     * Checks a password, and the second factor where the account has one. Every failure is told the same way and costs
     * the same time: an unknown account, a wrong password, a wrong code, an account that is closed or locked.
     *
     * @param code of the second factor, or a recovery code; {@code null} or empty when none was given
     * @param channel "电脑", "手机" or "接口", for the record
     * @throws SignInFailed when it is not them
     */
    SignedIn attempt(String account, String password, String code, String channel);
}
