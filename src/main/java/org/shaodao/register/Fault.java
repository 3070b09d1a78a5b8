package org.shaodao.register;

/**
 * What is wrong with one cell.
 *
 * @param column name of the column
 * @param message the Chinese sentence: what is wrong and what to do
 */
public record Fault(String column, String message) {}
