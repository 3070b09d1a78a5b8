package org.shaodao.engine.wall;

import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression before the engine does, and refuses what a diagram may not say: functions, computed members,
 * properties, methods outside the vocabulary, deep nesting. It works on the parser's own tree, so that there is one
 * opinion of what the text means.
 */
final class Grammar {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 30;
    private static final Set<String> ENGINE_OBJECTS =
            Set.of("task", "caseExecution", "externalTask", "authenticatedUserId");

    private final Vocabulary vocabulary;
    private final String text;

    private Grammar(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.text = text;
    }

    /** @throws ForbiddenExpression with the reason in Chinese */
    static void check(String text, Vocabulary vocabulary) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        if (text.length() > LONGEST) {
            throw new ForbiddenExpression(text.substring(0, 80) + "…", "表达式超过 " + LONGEST + " 个字");
        }
        try {
            new Grammar(vocabulary, text)
                    .read(new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot(), 0);
        } catch (TreeBuilderException unreadable) {
            throw new ForbiddenExpression(text, "表达式写得不对： " + unreadable.getMessage());
        }
    }

    private void read(Node node, int depth) {
        if (depth > DEEPEST) {
            throw refused("表达式嵌套超过 " + DEEPEST + " 层");
        }
        if (node instanceof AstFunction function) {
            throw refused("不能调用函数 " + function.getName());
        }
        if (node instanceof AstBracket) {
            throw refused("不能用方括号取成员");
        }
        if (node instanceof AstIdentifier identifier && ENGINE_OBJECTS.contains(identifier.getName())) {
            throw refused("不能使用 " + identifier.getName());
        }
        if (node instanceof AstIdentifier bean && vocabulary.names().contains(bean.getName())) {
            throw refused(bean.getName() + " 只能用来调用它的方法");
        }
        if (node instanceof AstMethod method) {
            readCall(method, depth);
        } else if (node instanceof AstDot dot) {
            throw refused("不能读取成员 " + dot);
        } else {
            readChildren(node, depth);
        }
    }

    private void readCall(AstMethod call, int depth) {
        var target = call.getChild(0);
        var arguments = call.getChild(1);
        var name = target.toString().replaceFirst("^\\.\\s*", "").trim();
        if (!(target instanceof AstDot) || !(target.getChild(0) instanceof AstIdentifier owner)) {
            throw refused("只能直接调用流程词汇的方法");
        }
        var method = name + "/" + arguments.getCardinality();
        var known = "execution".equals(owner.getName())
                ? VocabularyResolver.SCOPE_METHODS.contains(method)
                : vocabulary
                        .method(owner.getName(), name, arguments.getCardinality())
                        .isPresent();
        if (!known) {
            throw refused("流程词汇里没有 " + owner.getName() + "." + method);
        }
        readChildren(arguments, depth);
    }

    private void readChildren(Node node, int depth) {
        for (int i = 0; i < node.getCardinality(); i++) {
            read(node.getChild(i), depth + 1);
        }
    }

    private ForbiddenExpression refused(String why) {
        return new ForbiddenExpression(text, why);
    }
}
