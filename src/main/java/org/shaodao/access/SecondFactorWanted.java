package org.shaodao.access;

/** Single sign-on has told who it is; the account also wants a second factor, which was not asked for there. */
public class SecondFactorWanted extends RuntimeException {

    public SecondFactorWanted() {
        super("single sign-on without the second factor that the account wants");
    }
}
