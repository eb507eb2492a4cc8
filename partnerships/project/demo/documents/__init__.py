"""The other four documents, each as data; `writer` puts them in through the verbs. Organisations and figures are the
documents' own, sentences ours, persons invented."""
