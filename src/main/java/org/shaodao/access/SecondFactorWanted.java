package org.shaodao.access;

/** The password was right; the account also wants a code. */
public class SecondFactorWanted extends RuntimeException {

    public SecondFactorWanted() {
        super("请填动态口令：打开手机上的验证器，把 6 位数字填进来；手机不在身边，填一个备用码。");
    }
}
