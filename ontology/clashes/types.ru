# What each individual is held to be, by reason: the graph is named for the property that makes it so, rdf:type where it
# is stated. The queries of this folder read these graphs.
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

INSERT { GRAPH rdf:type { ?individual a ?class } }
WHERE { ?individual a ?kind . ?kind rdfs:subClassOf* ?class . ?class a owl:Class FILTER(isIRI(?class)) } ;

INSERT { GRAPH ?property { ?individual a ?class } }
WHERE {
  ?wide rdfs:domain ?kind . ?property rdfs:subPropertyOf* ?wide . ?kind rdfs:subClassOf* ?class .
  ?class a owl:Class FILTER(isIRI(?class))
  ?individual ?property ?value
} ;

INSERT { GRAPH ?property { ?individual a ?class } }
WHERE {
  ?wide rdfs:range ?kind . ?property rdfs:subPropertyOf* ?wide . ?kind rdfs:subClassOf* ?class .
  ?class a owl:Class FILTER(isIRI(?class))
  ?subject ?property ?individual FILTER(isIRI(?individual))
} ;

INSERT { GRAPH ?property { ?individual a ?class } }
WHERE {
  ?narrow rdfs:subClassOf ?only . ?only owl:onProperty ?property ; owl:allValuesFrom ?kind .
  ?kind rdfs:subClassOf* ?class . ?class a owl:Class FILTER(isIRI(?class))
  GRAPH ?reason { ?subject a ?narrow }
  ?subject ?property ?individual FILTER(isIRI(?individual))
}
