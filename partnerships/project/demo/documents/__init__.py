"""The other documents, each as data; `writer` puts them in through the verbs. Sentences are ours, persons invented."""
