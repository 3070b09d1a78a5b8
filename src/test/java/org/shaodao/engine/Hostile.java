package org.shaodao.engine;

import java.util.List;
import java.util.stream.Stream;

/** Diagrams written by somebody who means harm: one payload in every place where an expression can stand. */
final class Hostile {

    private Hostile() {}

    static List<String> placesOf(String expression) {
        var e = escaped(expression);
        return Stream.of(
                        "<serviceTask id='x' name='x' camunda:expression='" + e + "'/>",
                        "<serviceTask id='x' name='x' camunda:delegateExpression='" + e + "'/>",
                        "<sendTask id='x' name='x' camunda:expression='" + e + "'/>",
                        "<businessRuleTask id='x' name='x' camunda:expression='" + e + "'/>",
                        "<userTask id='x' name='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:assignee='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:candidateGroups='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:candidateUsers='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:dueDate='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:followUpDate='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:priority='" + e + "'/>",
                        "<userTask id='x' name='x' camunda:formKey='" + e + "'/>",
                        "<userTask id='x' name='x'><documentation>" + e + "</documentation></userTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:taskListener event='create' expression='"
                                + e + "'/></extensionElements></userTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:executionListener event='start' expression='"
                                + e + "'/></extensionElements></userTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                                + e + "</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                        "<callActivity id='x' name='x' calledElement='" + e + "'/>",
                        "<callActivity id='x' name='x' calledElement='hostile2'><extensionElements><camunda:in"
                                + " sourceExpression='" + e + "' target='a'/></extensionElements></callActivity>",
                        "<userTask id='x' name='x'><multiInstanceLoopCharacteristics camunda:collection='" + e
                                + "' camunda:elementVariable='d'/></userTask>",
                        "<intermediateCatchEvent id='x' name='x'><timerEventDefinition><timeDate>" + e
                                + "</timeDate></timerEventDefinition></intermediateCatchEvent>",
                        "<serviceTask id='x' name='x' camunda:type='external' camunda:topic='" + e + "'/>")
                .map(Hostile::around)
                .toList();
    }

    static List<String> scriptsIn(String language) {
        return Stream.of(
                        "<scriptTask id='x' name='x' scriptFormat='" + language + "'><script>1+1</script></scriptTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:executionListener event='start'>"
                                + "<camunda:script scriptFormat='" + language
                                + "'>1+1</camunda:script></camunda:executionListener></extensionElements></userTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:taskListener event='create'>"
                                + "<camunda:script scriptFormat='" + language
                                + "'>1+1</camunda:script></camunda:taskListener></extensionElements></userTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:inputOutput><camunda:inputParameter"
                                + " name='a'><camunda:script scriptFormat='" + language
                                + "'>1+1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
                                + "</extensionElements></userTask>")
                .map(Hostile::around)
                .toList();
    }

    static List<String> classes() {
        return Stream.of(
                        "<serviceTask id='x' name='x' camunda:class='java.util.ArrayList'/>",
                        "<userTask id='x' name='x'><extensionElements><camunda:taskListener event='create'"
                                + " class='java.util.ArrayList'/></extensionElements></userTask>",
                        "<userTask id='x' name='x'><extensionElements><camunda:executionListener event='start'"
                                + " class='java.util.ArrayList'/></extensionElements></userTask>",
                        "<serviceTask id='x' name='x' camunda:type='shell'><extensionElements><camunda:field"
                                + " name='command' stringValue='touch'/></extensionElements></serviceTask>",
                        "<serviceTask id='x' name='x' camunda:type='mail'><extensionElements><camunda:field name='to'"
                                + " stringValue='a@b'/></extensionElements></serviceTask>")
                .map(Hostile::around)
                .toList();
    }

    static List<String> entities() {
        var model = around("<userTask id='x' name='&a;'/>");
        var head = "<?xml version='1.0' encoding='UTF-8'?>";
        return List.of(
                head + "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + model,
                head + "<!DOCTYPE d [<!ENTITY b 'bbbbbbbbbb'><!ENTITY a '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" + model,
                head + "<!DOCTYPE d SYSTEM 'file:///etc/hostname'>" + around("<userTask id='x' name='x'/>"));
    }

    static String harmless() {
        return around("<userTask id='x' name='x' camunda:candidateGroups='town'/>");
    }

    private static String around(String element) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>"
                + "<process id='hostile' isExecutable='true' camunda:historyTimeToLive='P1D'><startEvent id='s'/>"
                + "<sequenceFlow id='f1' sourceRef='s' targetRef='x'/>" + element
                + "<sequenceFlow id='f2' sourceRef='x' targetRef='e'/><endEvent id='e'/></process></definitions>";
    }

    private static String escaped(String expression) {
        return expression.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }
}
