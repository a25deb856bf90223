package org.onrecord.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.onrecord.answer.UnknownConversationException;

/** The one place where errors become {@code application/problem+json}. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    static final String MEDIA_TYPE = "application/problem+json";

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return response(Problem.invalid(e.getConstraintViolations().stream()
                .map(ProblemMapper::violation)
                .toList()));
    }

    @ServerExceptionMapper
    Response invalidField(InvalidFieldException e) {
        return response(problem(e));
    }

    @ServerExceptionMapper
    Response unknownConversation(UnknownConversationException e) {
        return response(problem(e));
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return response(problem(e));
    }

    /** Quarkus has a mapper of its own for these; only one for just this class comes before it. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return response(problem(e));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return response(problem(json));
        }
        return response(problem(e));
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("A request failed", e);
        return response(problem(e));
    }

    /** The problem that an exception comes down to; nothing of an unexpected one is told to the outside. */
    static Problem problem(Throwable e) {
        if (e instanceof InvalidFieldException field) {
            return Problem.invalid(List.of(new Problem.Violation(field.field(), String.valueOf(field.getMessage()))));
        }
        if (e instanceof UnknownConversationException) {
            return Problem.invalid(List.of(new Problem.Violation("conversationId", String.valueOf(e.getMessage()))));
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = String.valueOf(mapping.getPath().get(0).getFieldName());
            return Problem.invalid(List.of(new Problem.Violation(field, "The value is not of the right type.")));
        }
        if (e instanceof JsonProcessingException) {
            return Problem.of(
                    400, "The request is not valid", "The body is not the JSON object that is expected here.");
        }
        if (e instanceof WebApplicationException web) {
            Response.StatusType status = web.getResponse().getStatusInfo();
            return Problem.of(status.getStatusCode(), status.getReasonPhrase(), String.valueOf(web.getMessage()));
        }
        return Problem.of(500, "Internal error", "Something went wrong on the server; its log says what.");
    }

    private static Problem.Violation violation(ConstraintViolation<?> violation) {
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = String.valueOf(node.getName());
        }
        return new Problem.Violation(field, violation.getMessage());
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
