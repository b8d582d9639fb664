{{/*
Refuses an address whose port its policy does not open, and every attempt would wait in vain. Takes root, said (the value that
names addresses), at (host:port, several with commas), otherwise (the port of one that names none) and place (of networkPolicy).
*/}}
{{- define "moothall.reached" -}}
{{- $open := (get .root.Values.networkPolicy .place).ports -}}
{{- range $address := splitList "," .at -}}
{{- $port := regexFind ":[0-9]+$" $address | trimPrefix ":" | default $.otherwise -}}
{{- if not (has $port (splitList "," (join "," $open))) -}}
{{- fail (printf "%s leads to port %s of %s (expected: a port of networkPolicy.%s.ports, which are %v)" $.said $port (regexReplaceAll ":[0-9]+$" $address "") $.place $open) -}}
{{- end -}}
{{- end -}}
{{- end -}}
