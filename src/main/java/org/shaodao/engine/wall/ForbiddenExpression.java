package org.shaodao.engine.wall;

/** An expression says what a diagram may not say. */
public class ForbiddenExpression extends RuntimeException {

    public ForbiddenExpression(String expression, String why) {
        super(why + "：" + expression);
    }
}
