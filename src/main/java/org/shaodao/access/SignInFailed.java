package org.shaodao.access;

/** The account or the password is wrong, or the account is locked; it is never said which. */
public class SignInFailed extends RuntimeException {

    public SignInFailed() {
        super("账号或密码不对。连续几次不对，账号会锁一会儿；已经锁了的，请过后再试。");
    }
}
