package org.onrecord.answer.model;

/** The language model gave nothing that can be used. */
public final class ModelUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    private final ModelProblem problem;

    public ModelUnavailableException(ModelProblem problem) {
        super(problem.in("en"));
        this.problem = problem;
    }

    public ModelUnavailableException(ModelProblem problem, Throwable cause) {
        super(problem.in("en"), cause);
        this.problem = problem;
    }

    public ModelProblem problem() {
        return problem;
    }
}
