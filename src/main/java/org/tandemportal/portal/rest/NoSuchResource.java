package org.tandemportal.portal.rest;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.tandemportal.kernel.rest.AcceptedLanguage;

/** Addresses below {@code /api} that are neither the API nor a page: a program that is lost there gets no page. */
@WebServlet("/api/*")
public class NoSuchResource extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.ofStatus(404, AcceptedLanguage.of(Collections.list(request.getLocales())))
                .writeTo(response);
    }
}
