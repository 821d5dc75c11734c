resource "aws_db_instance" "shop" {
  engine         = "postgres"
  instance_class = "db.r6g.3xlarge" # expect: no-unknown-class
}

resource "aws_redshift_cluster" "facts" {
  cluster_identifier = "facts"
  node_type          = "ra3.xlarge" # expect: no-unknown-class
}
