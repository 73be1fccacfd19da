package dev.lifelog.models.question;

/** How a trained network did in an exam. */
public record ExamResult(QuestionExam exam, MultiLabelFigures figures) {}
