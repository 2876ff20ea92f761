/**
 * Asked-for changes to infrastructure: asking, assessing, agreeing, scheduling, carrying out.
 *
 * <p>The five files of its main use case, in the order in which a reader follows them: {@code request.xhtml}, {@code
 * ChangeRequestPage}, {@code AgreeToChange}, {@code ChangeRequests}, {@code ChangeRequest}. Other modules call {@code api}
 * only.
 */
package org.tandemportal.changerequests;
