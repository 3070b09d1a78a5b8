/**
 * 演示城市的过去: cases with a history, written as files ({@code town/<town>/past/*.json}) and lived through at the first
 * start of the demonstration, by the same services that the web calls.
 */
package org.shaodao.demo.past;
