package org.shaodao.access;

/** Proves who somebody is. */
public interface SignIn {

    /**
     * Checks a password. Every failure is told the same way and costs the same time: an unknown account, a wrong
     * password, an account that is closed or locked.
     *
     * @param channel "电脑", "手机" or "接口", for the record
     * @throws SignInFailed when it is not them
     */
    SignedIn attempt(String account, String password, String channel);
}
