package org.shaodao.worklist;

import java.util.List;
import org.shaodao.Refused;
import org.shaodao.engine.Forms.FieldProblem;

/** A filled-in form breaks rules of its fields. Nothing is changed. */
public class FormInvalid extends Refused {

    private final transient List<FieldProblem> problems;

    public FormInvalid(List<FieldProblem> problems) {
        super("form-invalid", "填写的内容需要改正", null);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by field, in the form's order. */
    public List<FieldProblem> problems() {
        return problems;
    }
}
