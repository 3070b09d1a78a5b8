package org.shaodao.access;

/** The account, the password or the code is wrong, or the account is locked; it is never said which. */
public class SignInFailed extends RuntimeException {

    public SignInFailed() {
        super("账号、密码或动态口令不对；绑定了动态口令的，要一起填。连续几次不对，账号会锁一会儿；已经锁了的，请过后再试。");
    }
}
