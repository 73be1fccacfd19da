package dev.lifelog.retrieval.methods;

/** How a question is answered. */
public enum Method {
  /** What the network saw, under the question's conditions. */
  QUESTION,

  /** The same with what the organisers' detections tell, and no picture looked at. */
  TEXT,

  /** Network, detections, place and activity as one ranking. */
  FUSION,

  /** The paper's plain method; of whole topic sets only. */
  VISUAL
}
